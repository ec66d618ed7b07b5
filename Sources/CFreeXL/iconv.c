// FreeXL converts text with iconv, and the one of glibc loads a module for each encoding: in a
// program of one file it finds none on another machine. This one knows what workbooks of Vietnamese
// offices are written in, and FreeXL finds it before that of the system.
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>

enum encoding { utf16 = 1, windows1252, windows1258 };

// 0x80 to 0x9F; both encodings have them, save four letters that Vietnamese has not.
static const uint16_t specials[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

// Where Vietnamese differs from Western Europe.
static const struct {
  uint8_t byte;
  uint16_t letter;
} vietnamese[] = {
    {0xC3, 0x0102}, {0xCC, 0x0300}, {0xD0, 0x0110}, {0xD2, 0x0309}, {0xD5, 0x01A0},
    {0xDD, 0x01AF}, {0xDE, 0x0303}, {0xE3, 0x0103}, {0xEC, 0x0301}, {0xF0, 0x0111},
    {0xF2, 0x0323}, {0xF5, 0x01A1}, {0xFD, 0x01B0}, {0xFE, 0x20AB},
};

static uint32_t single(enum encoding encoding, uint8_t byte) {
  if (byte >= 0x80 && byte < 0xA0) return specials[byte - 0x80];
  if (encoding == windows1258) {
    for (size_t place = 0; place < sizeof vietnamese / sizeof *vietnamese; place++) {
      if (vietnamese[place].byte == byte) return vietnamese[place].letter;
    }
  }
  return byte;
}

// One character of UTF-16; half a pair alone is the replacement character.
static uint32_t pair(const uint8_t *bytes, size_t count, size_t *used) {
  uint32_t first = bytes[0] | (uint32_t)bytes[1] << 8;
  *used = 2;
  if (first < 0xD800 || first > 0xDFFF) return first;
  uint32_t second = count >= 4 ? bytes[2] | (uint32_t)bytes[3] << 8 : 0;
  if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) return 0xFFFD;
  *used = 4;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

static size_t encode(uint32_t letter, uint8_t bytes[4]) {
  if (letter < 0x80) return bytes[0] = (uint8_t)letter, 1;
  size_t more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
  static const uint8_t heads[] = {0, 0xC0, 0xE0, 0xF0};
  for (size_t place = more; place > 0; place--) {
    bytes[place] = 0x80 | (letter & 0x3F);
    letter >>= 6;
  }
  bytes[0] = heads[more] | (uint8_t)letter;
  return more + 1;
}

iconv_t iconv_open(const char *target, const char *source) {
  enum encoding encoding = 0;
  if (strcmp(source, "UTF-16LE") == 0) encoding = utf16;
  if (strcmp(source, "CP1252") == 0 || strcmp(source, "ASCII") == 0) encoding = windows1252;
  if (strcmp(source, "CP1258") == 0) encoding = windows1258;
  if (encoding && strcmp(target, "UTF-8") == 0) return (iconv_t)(uintptr_t)encoding;
  errno = EINVAL;
  return (iconv_t)-1;
}

size_t iconv(iconv_t converter, char **source, size_t *left, char **target, size_t *room) {
  enum encoding encoding = (enum encoding)(uintptr_t)converter;
  size_t unit = encoding == utf16 ? 2 : 1;
  while (source && *source && *left >= unit) {
    uint8_t bytes[4];
    size_t used = 1;
    const uint8_t *place = (const uint8_t *)*source;
    uint32_t letter = encoding == utf16 ? pair(place, *left, &used) : single(encoding, *place);
    size_t count = encode(letter, bytes);
    if (count > *room) {
      errno = E2BIG;
      return (size_t)-1;
    }
    memcpy(*target, bytes, count);
    *target += count;
    *room -= count;
    *source += used;
    *left -= used;
  }
  return 0;
}

int iconv_close(iconv_t converter) {
  (void)converter;
  return 0;
}
