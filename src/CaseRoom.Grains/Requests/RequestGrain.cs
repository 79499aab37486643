using CaseRoom.Domain.Requests;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using Orleans.Concurrency;

namespace CaseRoom.Grains.Requests;

/// <summary>The sequencer of one request.</summary>
[Reentrant]
public sealed class RequestGrain(RequestProfile profile, IRoomLog log, IStreamKeys keys, TimeProvider clock)
    : StreamGrain<RequestState, RequestCommand, RequestEvent>(profile, log, keys, clock), IRequestGrain;
