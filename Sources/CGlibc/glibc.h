// Extensions of glibc that Swift's module of the C library leaves out; nothing where there is another.
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

// Some functions that Swift calls by way of others of its own.

static inline int glibc_open(const char *path, int flags) { return open(path, flags); }

static inline int glibc_control(int descriptor, int command, int argument) {
  return fcntl(descriptor, command, argument);
}

static inline void glibc_ignore(int number) { signal(number, SIG_IGN); }

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
