using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Requests;

/// <summary>One request for discussion.</summary>
[Alias("caseroom.request")]
public interface IRequestGrain : IStreamGrain;
