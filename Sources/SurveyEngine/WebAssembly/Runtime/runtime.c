// The little of a C library that Embedded Swift calls, for a module that imports nothing.
#include "EngineRuntime.h"
#include <stddef.h>

// MARK: Memory

// Blocks come in sizes 2^k, 1.25 * 2^k, 1.5 * 2^k and 1.75 * 2^k; each size has a list of free blocks.
// A header before the bytes has the number of the size and the offset of the bytes in the block.
enum { header_size = 8, size_count = 128, page_size = 65536, pages_at_once = 16 };

struct header {
  uint32_t size;
  uint32_t offset;
};

struct block {
  struct block *next;
};

extern unsigned char __heap_base;
static struct block *free_blocks[size_count];
static uintptr_t next_byte, end_of_memory;

static uintptr_t take_from_memory(size_t size) {
  if (next_byte == 0) {
    next_byte = ((uintptr_t)&__heap_base + 7) & ~(uintptr_t)7;
    end_of_memory = __builtin_wasm_memory_size(0) * page_size;
  }
  if (size > end_of_memory - next_byte) {
    size_t pages = (size - (end_of_memory - next_byte)) / page_size + 1;
    if (pages < pages_at_once) pages = pages_at_once;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
    end_of_memory += pages * page_size;
  }
  uintptr_t start = next_byte;
  next_byte += size;
  return start;
}

static void *allocate(size_t alignment, size_t count) {
  if (count > 0x40000000) __builtin_trap();
  size_t needed = count + header_size + (alignment > 8 ? alignment : 0);
  uint32_t exponent = needed <= 16 ? 4 : 31 - __builtin_clz((uint32_t)needed - 1);
  uint32_t quarter = needed <= 16 ? 0 : (uint32_t)((needed - 1 - (1u << exponent)) >> (exponent - 2)) + 1;
  uint32_t size = exponent * 4 + quarter;
  uintptr_t start = (uintptr_t)free_blocks[size];
  if (start) {
    free_blocks[size] = ((struct block *)start)->next;
  } else {
    size_t whole = ((size_t)1 << exponent) + ((size_t)quarter << (exponent - 2));
    start = take_from_memory((whole + 7) & ~(size_t)7);
  }
  uintptr_t bytes = start + header_size;
  if (alignment > 8) bytes = (bytes + alignment - 1) & ~(uintptr_t)(alignment - 1);
  struct header *header = (struct header *)(bytes - header_size);
  *header = (struct header){size, (uint32_t)(bytes - start)};
  return (void *)bytes;
}

int posix_memalign(void **result, size_t alignment, size_t count) {
  *result = allocate(alignment, count);
  return 0;
}

void free(void *bytes) {
  if (!bytes) return;
  struct header header = *(struct header *)((uintptr_t)bytes - header_size);
  struct block *block = (struct block *)((uintptr_t)bytes - header.offset);
  block->next = free_blocks[header.size];
  free_blocks[header.size] = block;
}

void *memcpy(void *target, const void *source, size_t count) {
  return __builtin_memcpy(target, source, count);
}

void *memmove(void *target, const void *source, size_t count) {
  return __builtin_memmove(target, source, count);
}

void *memset(void *target, int byte, size_t count) {
  return __builtin_memset(target, byte, count);
}

int memcmp(const void *first, const void *second, size_t count) {
  const unsigned char *one = first, *other = second;
  for (size_t index = 0; index < count; index++)
    if (one[index] != other[index]) return one[index] - other[index];
  return 0;
}

double round(double number) {
  double whole = __builtin_trunc(number), rest = number - whole;
  return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole;
}

// The seed of hashing. Nothing depends on it, and a fixed one makes runs repeatable.
void arc4random_buf(void *bytes, size_t count) { memset(bytes, 0x5A, count); }

// MARK: Input and result

static unsigned char *input, *kept;

/// Makes room for an input.
unsigned char *reserve(int32_t count) {
  free(input);
  return input = allocate(8, (size_t)count);
}

const uint8_t *engine_input(void) { return input; }

void engine_keep(const uint8_t *bytes, int32_t count) {
  free(kept);
  kept = allocate(8, (size_t)count);
  memcpy(kept, bytes, (size_t)count);
}

/// Returns the last result.
unsigned char *result(void) { return kept; }
