// What the Swift code of the module asks of its C runtime besides the functions of the C library.
#ifndef ENGINE_RUNTIME_H
#define ENGINE_RUNTIME_H

#include <stdint.h>

/// The bytes that the page wrote after `reserve`.
const uint8_t *engine_input(void);

/// Copies a result to where the page finds it.
void engine_keep(const uint8_t *bytes, int32_t count);

#endif
