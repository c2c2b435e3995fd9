/// libFuzzer's driver, as its documentation declares it; the compiler brings it, not a header.
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*target)(const uint8_t *data, size_t size));
