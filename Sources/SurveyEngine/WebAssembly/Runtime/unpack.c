// The module that a page loads: the engine, packed by LZMA, and what unpacks it.
//
// LZMA packs the engine a third smaller than gzip does, which is all that browsers have. The format is
// described by "LZMA specification" of the LZMA SDK; the names here are those of its parts.
#include <stdint.h>

static const uint8_t packed[] = {
#embed "engine.wasm.lzma"
};
static uint8_t unpacked[ENGINE_SIZE];

enum { header_size = 13, state_count = 12, position_states = 16 };
typedef uint16_t chance;

// MARK: Bits

static const uint8_t *next;
static uint32_t range, code;

static void normalize(void) {
  if (range >> 24) return;
  range <<= 8;
  code = code << 8 | *next++;
}

static uint32_t bit(chance *chance) {
  uint32_t bound = (range >> 11) * *chance;
  uint32_t bit = code >= bound;
  if (bit) {
    range -= bound;
    code -= bound;
    *chance -= *chance >> 5;
  } else {
    range = bound;
    *chance += (2048 - *chance) >> 5;
  }
  normalize();
  return bit;
}

static uint32_t even_bits(uint32_t count) {
  uint32_t value = 0;
  while (count--) {
    range >>= 1;
    uint32_t bit = code >= range;
    if (bit) code -= range;
    value = value << 1 | bit;
    normalize();
  }
  return value;
}

static uint32_t tree(chance *chances, uint32_t count) {
  uint32_t place = 1;
  for (uint32_t index = 0; index < count; index++) place = place << 1 | bit(&chances[place]);
  return place - (1u << count);
}

static uint32_t reverse_tree(chance *chances, uint32_t count) {
  uint32_t place = 1, value = 0;
  for (uint32_t index = 0; index < count; index++) {
    uint32_t next_bit = bit(&chances[place]);
    place = place << 1 | next_bit;
    value |= next_bit << index;
  }
  return value;
}

// MARK: Chances

struct lengths {
  chance is_long, is_longest;
  chance low[position_states][8], middle[position_states][8], high[256];
};

static struct {
  chance is_match[state_count][position_states], is_long[state_count][position_states];
  chance is_repeat[state_count], is_older[state_count], is_third[state_count], is_fourth[state_count];
  struct lengths match, repeat;
  chance slots[4][64], distances[115], alignment[16];
  chance literals[0x300 << 4];
} chances;

static uint32_t length(struct lengths *lengths, uint32_t state) {
  if (!bit(&lengths->is_long)) return 2 + tree(lengths->low[state], 3);
  if (!bit(&lengths->is_longest)) return 10 + tree(lengths->middle[state], 3);
  return 18 + tree(lengths->high, 8);
}

static uint32_t distance(uint32_t length) {
  uint32_t slot = tree(chances.slots[length < 6 ? length - 2 : 3], 6);
  if (slot < 4) return slot;
  uint32_t count = (slot >> 1) - 1;
  uint32_t value = (2 | (slot & 1)) << count;
  if (slot < 14) return value + reverse_tree(chances.distances + value - slot, count);
  value += even_bits(count - 4) << 4;
  return value + reverse_tree(chances.alignment, 4);
}

// MARK: Unpacking

static uint8_t literal(uint32_t at, uint32_t context_bits, int follows_match, uint32_t distance) {
  uint32_t previous = at ? unpacked[at - 1] : 0;
  chance *literals = chances.literals + 0x300 * (previous >> (8 - context_bits));
  uint32_t symbol = 1;
  if (follows_match) {
    uint32_t other = unpacked[at - distance - 1];
    while (symbol < 0x100) {
      uint32_t other_bit = other >> 7 & 1;
      other <<= 1;
      uint32_t own_bit = bit(&literals[((1 + other_bit) << 8) + symbol]);
      symbol = symbol << 1 | own_bit;
      if (other_bit != own_bit) break;
    }
  }
  while (symbol < 0x100) symbol = symbol << 1 | bit(&literals[symbol]);
  return (uint8_t)symbol;
}

/// Puts a distance before the last ones, in the place of the one of an age.
static void use(uint32_t distance, uint32_t last[4], uint32_t age) {
  for (; age; age--) last[age] = last[age - 1];
  last[0] = distance;
}

/// Unpacks the engine and returns its length.
uint32_t unpack(void) {
  // The build packs with lp=0, so that the first byte is that of lc and pb.
  uint32_t context_bits = packed[0] % 9;
  uint32_t position_mask = (1u << packed[0] / 45) - 1;
  chance *all = (chance *)&chances;
  for (uint32_t index = 0; index < sizeof chances / sizeof *all; index++) all[index] = 1024;
  next = packed + header_size + 1;
  range = 0xFFFFFFFF;
  for (int index = 0; index < 4; index++) code = code << 8 | *next++;
  uint32_t at = 0, state = 0, last[4] = {0};
  while (at < ENGINE_SIZE) {
    uint32_t place = at & position_mask;
    if (!bit(&chances.is_match[state][place])) {
      unpacked[at] = literal(at, context_bits, state >= 7, last[0]);
      at++;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    uint32_t count = 0;
    if (!bit(&chances.is_repeat[state])) {
      count = length(&chances.match, place);
      use(distance(count), last, 3);
      state = state < 7 ? 7 : 10;
    } else if (bit(&chances.is_older[state])) {
      uint32_t age = 1;
      if (bit(&chances.is_third[state])) age = 2 + bit(&chances.is_fourth[state]);
      use(last[age], last, age);
    } else if (!bit(&chances.is_long[state][place])) {
      count = 1;
      state = state < 7 ? 9 : 11;
    }
    if (count == 0) {
      count = length(&chances.repeat, place);
      state = state < 7 ? 8 : 11;
    }
    for (; count; count--, at++) unpacked[at] = unpacked[at - last[0] - 1];
  }
  return at;
}

/// Returns the unpacked engine.
uint8_t *result(void) { return unpacked; }
