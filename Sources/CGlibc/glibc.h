// Extensions of glibc that Swift's module of the C library leaves out; nothing where there is another.
#include <fcntl.h>
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
#endif
