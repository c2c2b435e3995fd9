// The header's place is the system's; a module map can only name a file beside itself.
#include <zlib.h>
