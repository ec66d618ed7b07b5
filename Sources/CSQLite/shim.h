#ifndef TTHC_CSQLITE_SHIM_H
#define TTHC_CSQLITE_SHIM_H
#include <sqlite3.h>

// Swift does not import SQLITE_TRANSIENT: it is a cast of a number to a function.
static inline int tthc_sqlite3_bind_text(sqlite3_stmt *statement, int place, const char *text,
                                         int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}
#endif
