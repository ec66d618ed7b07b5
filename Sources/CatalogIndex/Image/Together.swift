import Glibc

/// Does two pieces of work at the same time, the second on a thread of its own.
///
/// An image is put together in two halves that need nothing of each other. Where no thread can be
/// made, one half is done after the other.
func together<First, Second>(
  _ first: () -> First,
  _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let work = Work(second)
  var thread = pthread_t()
  let started = pthread_create(&thread, nil, run, Unmanaged.passUnretained(work).toOpaque()) == 0
  let done = first()
  if started { pthread_join(thread, nil) }
  return (done, work.result ?? second())
}

/// What a thread does.
private class Job {
  func run() {}
}

/// Work with its result, which is looked at when the thread has ended.
private final class Work<Result>: Job {
  private let body: @Sendable () -> Result
  private(set) var result: Result?

  init(_ body: @escaping @Sendable () -> Result) {
    self.body = body
  }

  override func run() {
    result = body()
  }
}

private func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context { Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().run() }
  return nil
}
