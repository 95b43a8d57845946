// The executable's own definitions go before those of the C library, also for the database engine.
#define _GNU_SOURCE
#include "faults.h"
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[PATH_MAX];
static atomic_int armed, first, code, stays, seen, failed;

void faults_arm(const char *path, int from, int with, int until_disarmed) {
    snprintf(folder, sizeof folder, "%s", path);
    first = from;
    code = with;
    stays = until_disarmed;
    seen = 0;
    failed = 0;
    armed = 1;
}

int faults_disarm(void) {
    armed = 0;
    return failed;
}

static int counts(const char *path) {
    if (strncmp(path, folder, strlen(folder)) != 0) return 0;
    int number = ++seen;
    if (number != first && !(stays && number > first)) return 0;
    failed++;
    errno = code;
    return 1;
}

static int fails(int descriptor) {
    if (!armed) return 0;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return counts(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
    return fails(descriptor) ? -1 : REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at) {
    return fails(descriptor) ? -1 : REAL(pwrite)(descriptor, bytes, count, at);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
    return fails(descriptor) ? -1 : REAL(pwrite64)(descriptor, bytes, count, at);
}

int fsync(int descriptor) {
    return fails(descriptor) ? -1 : REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
    return fails(descriptor) ? -1 : REAL(fdatasync)(descriptor);
}

int ftruncate(int descriptor, off_t size) {
    return fails(descriptor) ? -1 : REAL(ftruncate)(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
    return fails(descriptor) ? -1 : REAL(ftruncate64)(descriptor, size);
}

int rename(const char *from, const char *to) {
    return armed && counts(to) ? -1 : REAL(rename)(from, to);
}
