#define _GNU_SOURCE
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// A pipe whose ends no other child inherits, or input would never end for this one.
static int open_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) return 0;
  if (ends[0] > STDERR_FILENO && ends[1] > STDERR_FILENO) return 1;
  close(ends[0]);
  close(ends[1]);
  return 0;
}

static int start(pid_t *child, const char *path, char *const words[], int input, int output) {
  static char *const nothing[] = {NULL};
  posix_spawn_file_actions_t files;
  posix_spawnattr_t how;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  if (posix_spawn_file_actions_init(&files) != 0) return 0;
  if (posix_spawnattr_init(&how) != 0) {
    posix_spawn_file_actions_destroy(&files);
    return 0;
  }
  int is_started =
      posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO) == 0
      && posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO) == 0
      && posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0
      && posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1) == 0
      && posix_spawnattr_setsigmask(&how, &none) == 0
      && posix_spawnattr_setsigdefault(&how, &all) == 0
      && posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) == 0
      && posix_spawn(child, path, &files, &how, words, nothing) == 0;
  posix_spawnattr_destroy(&how);
  posix_spawn_file_actions_destroy(&files);
  return is_started;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/// What goes in and comes out.
typedef struct {
  const char *input;
  size_t left;
  char *output;
  size_t room, written;
} traffic;

/// Writes what the pipe takes; a child that reads no more is judged by its answer.
static void feed(int *to, traffic *bytes) {
  ssize_t put = write(*to, bytes->input, bytes->left);
  if (put < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (put > 0) {
    bytes->input += put;
    bytes->left -= (size_t)put;
  }
  if (put < 0 || bytes->left == 0) {
    close(*to);
    *to = -1;
  }
}

/// Both ways at once, as neither side may wait for the other; 1 once the output has ended.
static int converse(int *to, int from, traffic *bytes, long long deadline) {
  for (;;) {
    long long left = deadline - now();
    if (left <= 0) return 0;
    struct pollfd ends[2] = {{from, POLLIN, 0}, {*to, POLLOUT, 0}};
    if (poll(ends, 2, (int)left) < 0 && errno != EINTR) return 0;
    if (*to >= 0 && ends[1].revents) feed(to, bytes);
    if (!ends[0].revents) continue;
    char surplus;
    int is_full = bytes->written == bytes->room;
    ssize_t got = read(
        from, is_full ? &surplus : bytes->output + bytes->written,
        is_full ? 1 : bytes->room - bytes->written);
    if (got == 0) return 1;
    if (got < 0 && errno != EAGAIN && errno != EINTR) return 0;
    if (got > 0 && is_full) return 0;
    if (got > 0) bytes->written += (size_t)got;
  }
}

/// Blocks the signal of a pipe that nobody reads for this thread, and takes it where it came.
static int converse_quietly(int *to, int from, traffic *bytes, long long deadline) {
  sigset_t pipe, before, waiting;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  sigpending(&waiting);
  int was_waiting = sigismember(&waiting, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, &before);
  int is_ended = converse(to, from, bytes, deadline);
  const struct timespec at_once = {0, 0};
  if (!was_waiting)
    while (sigtimedwait(&pipe, NULL, &at_once) < 0 && errno == EINTR) {}
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return is_ended;
}

/// A child that closed its output and stays is killed when its time is over.
static child_end reap(pid_t child, int is_ended, long long deadline, int *status) {
  int ending = 0;
  for (;;) {
    if (!is_ended || now() >= deadline) kill(child, SIGKILL);
    pid_t got = waitpid(child, &ending, is_ended && now() < deadline ? WNOHANG : 0);
    if (got == child) break;
    if (got < 0 && errno != EINTR) return CHILD_KILLED;
    if (got == 0) poll(NULL, 0, 5);
  }
  if (!is_ended || !WIFEXITED(ending)) return CHILD_KILLED;
  *status = WEXITSTATUS(ending);
  return *status == 0 ? CHILD_DONE : CHILD_REFUSED;
}

child_end child_run(
    const char *path, const char *word, const char *second,
    const void *input, size_t input_size,
    void *output, size_t output_room, size_t *written,
    int milliseconds, int *status) {
  int in[2], out[2];
  pid_t child;
  char *const words[] = {(char *)path, (char *)word, (char *)second, NULL};
  *written = 0;
  *status = 0;
  if (!open_pipe(in)) return CHILD_NOT_STARTED;
  if (!open_pipe(out)) {
    close(in[0]);
    close(in[1]);
    return CHILD_NOT_STARTED;
  }
  int is_started = start(&child, path, words, in[0], out[1]);
  close(in[0]);
  close(out[1]);
  child_end end = CHILD_NOT_STARTED;
  if (is_started) {
    fcntl(in[1], F_SETFL, O_NONBLOCK);
    fcntl(out[0], F_SETFL, O_NONBLOCK);
    long long deadline = now() + milliseconds;
    traffic bytes = {input, input_size, output, output_room, 0};
    int is_ended = converse_quietly(&in[1], out[0], &bytes, deadline);
    *written = bytes.written;
    if (in[1] >= 0) close(in[1]);
    in[1] = -1;
    end = reap(child, is_ended, deadline, status);
  }
  if (in[1] >= 0) close(in[1]);
  close(out[0]);
  return end;
}
