using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>What gathers while one file is read: facts with the place they come from, faults, and the values
/// taken.</summary>
internal sealed class Reading(Func<int, Guid> newId)
{
    private int ids;

    /// <summary>The places whose values were taken.</summary>
    public PathTree Taken { get; } = new();

    public List<(string Path, string Reason)> Faults { get; } = [];

    public List<(string Path, RecordFact Fact)> Facts { get; } = [];

    public List<(string Path, string Text)> History { get; } = [];

    /// <summary>Relatives' fact ids by the id their file gives them; the file's ids go no further than this.</summary>
    public Dictionary<string, Guid> Relatives { get; } = new(StringComparer.Ordinal);

    public void Fault(string path, string reason)
    {
        if (Faults.Count < PhenopacketReader.MaxFaults) { Faults.Add((path, reason)); }
    }

    public Guid Add(string path, Fact fact)
    {
        var id = newId(ids++);
        Facts.Add((path, new RecordFact(id, fact)));
        return id;
    }

    public void Take(string path) => Taken.At(path).Marked = true;
}
