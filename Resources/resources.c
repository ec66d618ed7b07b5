// #embed keeps the data in the executable: no folder to find at run time, whichever way it was
// installed or moved. (`Bundle.module` traps when the binary moves; `.embedInCode` of this much
// data takes minutes to compile.)
#include "resources.h"

static const unsigned char catalog[] = {
#embed "dak-lak-2022.tsv"
};
const size_t tthc_bundled_catalog_count = sizeof catalog;

static const unsigned char snapshot[] = {
#embed "dak-lak-2022.snapshot.tsv"
};
const size_t tthc_bundled_snapshot_count = sizeof snapshot;

const uint32_t tthc_bundled_key = 0xeb7bfd41;

static const unsigned char everyday_names[] = {
#embed "everyday-names.tsv"
};
const size_t tthc_everyday_names_count = sizeof everyday_names;

const unsigned char *tthc_bundled_catalog(void) { return catalog; }

const unsigned char *tthc_bundled_snapshot(void) { return snapshot; }

const unsigned char *tthc_everyday_names(void) { return everyday_names; }
