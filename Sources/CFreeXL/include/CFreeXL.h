// Reading workbooks of Excel 97-2003 with FreeXL, in a process of its own.
#ifndef TTHC_CFREEXL_H
#define TTHC_CFREEXL_H
#include <stddef.h>
#include <stdint.h>

// How the reading of a workbook ended.
enum tthc_xls_status {
  tthc_xls_read = 0,
  // FreeXL refused it, or did not outlive it.
  tthc_xls_damaged = 1,
  // It took more time or memory than a workbook may.
  tthc_xls_too_large = 2,
  // The system gave no process or no memory.
  tthc_xls_no_process = 3,
};

// What stands before each piece of the output; its bytes follow.
struct tthc_xls_piece {
  uint32_t kind;
  uint32_t row;
  uint32_t column;
  uint32_t length;
};

enum tthc_xls_kind {
  // The name of the next sheet.
  tthc_xls_sheet = 1,
  // A cell of text in UTF-8.
  tthc_xls_text = 2,
  // A cell of a number, eight bytes of a double.
  tthc_xls_number = 3,
  // A date or time as FreeXL writes it.
  tthc_xls_date = 4,
  // The end of everything.
  tthc_xls_end = 5,
};

// Reads a workbook; on success `output` is memory of `length` bytes that has to be given back with
// `tthc_xls_release`.
int tthc_xls_cells(const void *bytes, size_t count, void **output, size_t *length);
void tthc_xls_release(void *output, size_t length);

#endif
