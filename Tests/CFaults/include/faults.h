#ifndef DIANZHAO_FAULTS_H
#define DIANZHAO_FAULTS_H

/// Lets the disk fail on purpose, in a program that links this and in no other.
///
/// Every write, flush, truncation and renaming of a file under `folder` is counted; the call whose number is
/// `first` fails with `code`, and with `stays` every later one too, until `faults_disarm`.
void faults_arm(const char *folder, int first, int code, int stays);

/// Lets the disk be sound again.
///
/// Returns how many calls failed since `faults_arm`.
int faults_disarm(void);

#endif
