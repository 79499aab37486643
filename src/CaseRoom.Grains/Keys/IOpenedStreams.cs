using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Keys;

/// <summary>What this host keeps opened of streams, so that it can forget those that another host erased.</summary>
public interface IOpenedStreams
{
    /// <summary>The stream was erased.</summary>
    void Forget(StreamId stream);

    /// <summary>Streams may have been erased unheard: what still is there is read again.</summary>
    void ForgetAll();
}
