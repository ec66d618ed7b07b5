// The files that are built into the program. Each is bytes and a count, without a closing zero.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// The bundled catalog: dak-lak-2022.tsv, tab-separated UTF-8 with a heading line.
///
/// A function, because Swift would take an array without a length for a single byte.
const unsigned char *tthc_bundled_catalog(void);
extern const size_t tthc_bundled_catalog_count;

/// What is known of the bundled catalog as a whole: dak-lak-2022.snapshot.tsv.
const unsigned char *tthc_bundled_snapshot(void);
extern const size_t tthc_bundled_snapshot_count;

/// The CRC-32 of the bundled catalog followed by what is known of it, under which its image is kept.
///
/// A constant, because a start has no time to read either file; a test knows the right number.
extern const uint32_t tthc_bundled_key;

/// What people call things otherwise: everyday-names.tsv.
const unsigned char *tthc_everyday_names(void);
extern const size_t tthc_everyday_names_count;
