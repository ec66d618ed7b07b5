// FreeXL was not written for hostile files: it trusts sizes, and opens paths only. So it reads in a
// child that has little memory and time and can crash without harm, and hands the cells over in
// memory that both see.
#define _GNU_SOURCE
#include "CFreeXL.h"
#include <errno.h>
#include <fcntl.h>
#include <freexl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
  memory_limit = 1536u << 20,
  output_limit = 768u << 20,
  seconds_limit = 30,
};

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TTHC_SANITIZED 1
#endif
#endif

static void put(FILE *output, uint32_t kind, uint32_t row, uint32_t column, const void *bytes,
                size_t count) {
  struct tthc_xls_piece piece = {kind, row, column, (uint32_t)count};
  fwrite(&piece, sizeof piece, 1, output);
  fwrite(bytes, 1, count, output);
}

static void put_string(FILE *output, uint32_t kind, uint32_t row, uint32_t column,
                       const char *text) {
  if (text) put(output, kind, row, column, text, strlen(text));
}

static void put_cell(FILE *output, uint32_t row, uint32_t column, const FreeXL_CellValue *cell) {
  double number;
  switch (cell->type) {
  case FREEXL_CELL_INT:
    number = cell->value.int_value;
    put(output, tthc_xls_number, row, column, &number, sizeof number);
    break;
  case FREEXL_CELL_DOUBLE:
    number = cell->value.double_value;
    put(output, tthc_xls_number, row, column, &number, sizeof number);
    break;
  case FREEXL_CELL_TEXT:
  case FREEXL_CELL_SST_TEXT:
    put_string(output, tthc_xls_text, row, column, cell->value.text_value);
    break;
  case FREEXL_CELL_DATE:
  case FREEXL_CELL_DATETIME:
  case FREEXL_CELL_TIME:
    put_string(output, tthc_xls_date, row, column, cell->value.text_value);
    break;
  }
}

static int put_sheet(FILE *output, const void *book, unsigned short number) {
  const char *name = NULL;
  unsigned int rows = 0;
  unsigned short columns = 0;
  if (freexl_get_worksheet_name(book, number, &name) != FREEXL_OK) return 0;
  put(output, tthc_xls_sheet, number, 0, name ? name : "", name ? strlen(name) : 0);
  // A chart has no cells to select.
  if (freexl_select_active_worksheet(book, number) != FREEXL_OK) return 1;
  if (freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK) return 1;
  for (uint32_t row = 0; row < rows; row++) {
    for (unsigned short column = 0; column < columns; column++) {
      FreeXL_CellValue cell;
      if (freexl_get_cell_value(book, row, column, &cell) == FREEXL_OK) {
        put_cell(output, row, column, &cell);
      }
    }
  }
  return 1;
}

static int put_book(FILE *output, const char *path) {
  const void *book = NULL;
  unsigned int sheets = 0;
  if (freexl_open(path, &book) != FREEXL_OK) return 0;
  if (freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) return 0;
  for (unsigned int number = 0; number < sheets; number++) {
    if (!put_sheet(output, book, (unsigned short)number)) return 0;
  }
  put(output, tthc_xls_end, 0, 0, "", 0);
  // What did not fit is only told once: a later flush may have nothing left to write.
  return fflush(output) == 0 && !ferror(output);
}

static void limit(int what, rlim_t most) {
  struct rlimit limits = {most, most};
  setrlimit(what, &limits);
}

// What the child may take, beside what its parent has already.
static void limit_all(void) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, seconds_limit);
  limit(RLIMIT_FSIZE, output_limit);
#ifndef TTHC_SANITIZED
  unsigned long pages = 0;
  FILE *sizes = fopen("/proc/self/statm", "r");
  if (sizes && fscanf(sizes, "%lu", &pages) == 1) {
    limit(RLIMIT_AS, (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + memory_limit);
  }
  if (sizes) fclose(sizes);
#endif
}

static _Noreturn void child(int input, int output) {
  // Handlers of the parent write to its pipes and terminals, and so does what the C library says of
  // damaged memory.
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  int nothing = open("/dev/null", O_RDWR);
  for (int number = 0; number < 3; number++) dup2(nothing, number);
  limit_all();
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", input);
  FILE *stream = fdopen(output, "wb");
  _exit(stream && put_book(stream, path) ? 0 : 1);
}

static int wait_for(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    // Where children are not waited for, the end of the output tells.
    if (errno != EINTR) return tthc_xls_read;
  }
  if (WIFEXITED(status)) return WEXITSTATUS(status) == 0 ? tthc_xls_read : tthc_xls_damaged;
  int number = WTERMSIG(status);
  int is_limit = number == SIGXCPU || number == SIGXFSZ || number == SIGKILL;
  return is_limit ? tthc_xls_too_large : tthc_xls_damaged;
}

static int fill(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      return 0;
    }
    bytes += written;
    count -= (size_t)written;
  }
  return 1;
}

static int run(int input, int results) {
  pid_t process = fork();
  if (process < 0) return tthc_xls_no_process;
  if (process == 0) child(input, results);
  return wait_for(process);
}

static int map(int results, void **output, size_t *length) {
  struct stat found;
  if (fstat(results, &found) != 0 || found.st_size <= 0) return tthc_xls_damaged;
  void *memory = mmap(NULL, (size_t)found.st_size, PROT_READ, MAP_PRIVATE, results, 0);
  if (memory == MAP_FAILED) return tthc_xls_no_process;
  *output = memory;
  *length = (size_t)found.st_size;
  return tthc_xls_read;
}

int tthc_xls_cells(const void *bytes, size_t count, void **output, size_t *length) {
  int input = memfd_create("xls", 0);
  int results = memfd_create("cells", 0);
  int status = tthc_xls_no_process;
  if (input >= 0 && results >= 0 && fill(input, bytes, count)) status = run(input, results);
  if (status == tthc_xls_read) status = map(results, output, length);
  if (input >= 0) close(input);
  if (results >= 0) close(results);
  return status;
}

void tthc_xls_release(void *output, size_t length) {
  munmap(output, length);
}
