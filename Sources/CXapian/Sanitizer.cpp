// Tells the thread sanitizer about locks it cannot see. Swift's `Mutex` lives
// in a library that is not built with it, so that everything the lock guards
// would be reported. Elsewhere these do nothing.
#include "Shim.hpp"

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define CX_THREAD_SANITIZER 1
#endif
#endif

#ifdef CX_THREAD_SANITIZER
extern "C" void __tsan_acquire(void *address);
extern "C" void __tsan_release(void *address);
void cx_lock_taken(void *lock) { __tsan_acquire(lock); }
void cx_lock_leaving(void *lock) { __tsan_release(lock); }
#else
void cx_lock_taken(void *) {}
void cx_lock_leaving(void *) {}
#endif
