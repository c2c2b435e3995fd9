internal import ArgumentParser
internal import Foundation
internal import PlanQueries

/// How every command ends when it fails: one line on standard error, and an exit status.
enum Failure {
  static let usage: Int32 = 64
  static let other: Int32 = 1

  /// Runs a command's work and turns what it throws into the line and the status.
  static func reported(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let exit as ExitCode {
      throw exit
    } catch let error as QueryError where error.isUsage {
      Terminal.complain("\(error)")
      throw ExitCode(usage)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(other)
    }
  }
}
