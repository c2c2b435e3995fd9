import Testing

@testable import PlanCorpus

@Suite("Meetings a year")
struct MeetingTests {
  @Test(
    "A frequency in words is a number of meetings a year",
    arguments: [
      ("har minst ett møte i halvåret", 2), ("har minimum fire møter per år", 4),
      ("møtene er hver 6. uke", 8), ("har møte én gang i måneden", 12),
      ("møtes tre ganger årlig eller oftere ved behov", 3), ("møtest fire gonger i året", 4),
      ("har møte kvar sjette veke", 8), ("møtest annankvar månad", 6), ("møtes månedlig", 12),
      ("møtes hvert kvartal", 4), ("har møte to ganger i semesteret", 4),
      ("møtes annenhver uke", 26),
      ("møter ved behov og minst seks møter i året", 6), ("har halvårlige møter", 2),
    ])
  func perYear(text: String, count: Int) {
    #expect(MeetingReading.frequency(in: ["Gruppa " + text + "."])?.perYear == count)
  }

  @Test("The plan's own words are kept")
  func words() {
    let frequency = MeetingReading.frequency(in: ["Styret har minimum fire møter per år."])
    #expect(frequency?.text == "minimum fire møter per år")
  }

  @Test("What is done every year, but is no meeting, is no frequency")
  func noMeeting() {
    #expect(MeetingReading.frequency(in: ["Planen rulleres hvert år."]) == nil)
  }
}
