import Glibc

// Every call of the thread library stands here.

/// Lets transactions through, and shuts them out while the map changes or the file closes.
///
/// Safe to share: a read-write lock is made for it, and stays at one address until the last user is gone.
final class Gate: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)

    init() {
        let code = pthread_rwlock_init(lock, nil)
        precondition(code == 0, "a lock needs nothing but memory")
    }

    deinit {
        pthread_rwlock_destroy(lock)
        lock.deallocate()
    }

    /// The same thread must leave.
    func enter() {
        let code = pthread_rwlock_rdlock(lock)
        precondition(code == 0, "a gate counts more transactions than there are readers")
    }

    func leave() {
        pthread_rwlock_unlock(lock)
    }

    /// Waits until all who entered have left.
    func close() {
        let code = pthread_rwlock_wrlock(lock)
        precondition(code == 0, "a thread does not close the gate twice")
    }

    func open() {
        pthread_rwlock_unlock(lock)
    }
}

/// Wakes the writer's thread. Safe to share: a semaphore is made for it, and stays at one address.
final class WakeUp: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
        let code = sem_init(semaphore, 0, 0)
        precondition(code == 0, "a semaphore that starts at zero is in range")
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func ring() {
        sem_post(semaphore)
    }

    /// May come back without a ring, after a signal.
    func wait() {
        sem_wait(semaphore)
    }
}

enum OwnThread {
    /// Runs the body on a new thread.
    static func start(_ body: @escaping @Sendable () -> Void) throws(StoreError) {
        let work = Unmanaged.passRetained(Work(body: body))
        var thread = pthread_t()
        // The thread's argument is there: it is the work handed over in the same call.
        let code = pthread_create(
            &thread, nil, { Unmanaged<Work>.fromOpaque($0!).takeRetainedValue().run() }, work.toOpaque())
        guard code == 0 else {
            work.release()
            throw .lmdb(code: code, tried: "start a thread")
        }
        pthread_detach(thread)
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(body: @escaping @Sendable () -> Void) {
            self.body = body
        }

        func run() -> UnsafeMutableRawPointer? {
            body()
            return nil
        }
    }
}
