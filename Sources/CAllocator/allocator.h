// What glibc says of its allocator; Swift's own module of the C library leaves it out.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
