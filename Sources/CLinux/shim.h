// Declared here because the C library shows it to those alone who define _GNU_SOURCE before
// everything else, which a module cannot ask of whoever imports it. No header is included, since
// its declarations would then be this module's to Swift.

int renameat2(int, const char *, int, const char *, unsigned int);

/// Lets two files or folders trade names in one step; 0 when it is done, else `errno` says why.
static inline int clinux_exchange(const char *one, const char *other) {
  const int here = -100;  // AT_FDCWD
  const unsigned int exchange = 1 << 1;  // RENAME_EXCHANGE
  return renameat2(here, one, here, other, exchange);
}
