// Extensions of glibc that Swift's module of the C library leaves out; nothing where there is another.
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <limits.h>
#include <malloc.h>

/// Has the allocator keep what is freed.
///
/// A program that runs for a moment would give pages back only to fetch them, cleared, again.
static inline void glibc_keep_memory(void) {
  // Blocks of a large page and more are the system's own, which places them on its boundaries.
  mallopt(M_MMAP_THRESHOLD, (2 << 20) - (1 << 12));
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, 4 << 20);
}

// Sets of processors are what they are to the kernel: words with a bit for each. The names are others
// than the library's, whose declarations may be seen or not.

int glibc_current_processor(void) __asm__("sched_getcpu");

int glibc_get_processors(int thread, size_t byte_count, unsigned long *processors)
    __asm__("sched_getaffinity");

int glibc_set_processors(int thread, size_t byte_count, const unsigned long *processors)
    __asm__("sched_setaffinity");

int glibc_attributes_set_processors(pthread_attr_t *attributes, size_t byte_count,
                                    const unsigned long *processors)
    __asm__("pthread_attr_setaffinity_np");
#endif
