// The wide-character half of ncurses is declared only on request.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>

// Swift refuses `stdscr` and the like: C globals are shared mutable state to it.
static inline WINDOW *tthc_standard_window(void) { return stdscr; }

// Swift does not import the `A_` macros: they are casts of shifts, not literals.
static inline attr_t tthc_bold(void) { return A_BOLD; }
static inline attr_t tthc_dim(void) { return A_DIM; }
static inline attr_t tthc_underline(void) { return A_UNDERLINE; }
static inline attr_t tthc_reverse(void) { return A_REVERSE; }

// Swift does not import this macro: it expands to two calls and a comma.
static inline int tthc_put_cells(WINDOW *window, int y, int x, const cchar_t *cells, int count) {
  return mvwadd_wchnstr(window, y, x, cells, count);
}

// The `Glibc` module hides `wcwidth` (an X/Open function), yet ncurses lays out cells by it.
extern int wcwidth(wchar_t);
static inline int tthc_columns(wchar_t character) { return wcwidth(character); }
