using CaseRoom.Domain.Audit.Review;

namespace CaseRoom.Contracts.Audit;

/// <summary>Everybody who read in the rooms of an organisation in a period, or was refused.</summary>
/// <param name="From">First day, in Norway.</param>
/// <param name="Until">Last day.</param>
/// <param name="Readers">Who read in most cases first.</param>
public sealed record LogReaders(DateOnly From, DateOnly Until, IReadOnlyList<PersonExtent> Readers);
