#pragma once

/// Gives up everything but reading, writing, memory and leaving; 0 where that cannot be done.
int confine(void);

/// Does what the filter forbids; comes back only where nothing stopped it.
void probe(const char *name);
