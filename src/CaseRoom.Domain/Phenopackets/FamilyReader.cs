using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>
/// Reads the relatives of a Family message: each becomes a relation, and their facts carry its id. The ids by which the
/// file tells people apart may be names: they link facts while the file is read and go no further.
/// </summary>
internal sealed class FamilyReader(Place family, Place proband, Provenance provenance)
{
    private readonly Reading reading = family.Reading;

    public void Read()
    {
        var pedigree = Pedigree.Of(family.Object("pedigree"));
        var patient = proband.Object("subject")?.Peek("id") ?? "";
        var packets = Packets(patient);
        foreach (var (path, id, sex, affected) in pedigree.People.Where(p => p.Id != patient))
        {
            Add(path, id, pedigree.Relation(patient, id, sex), sex, affected);
        }

        foreach (var (packet, id) in packets.Where(p => !reading.Relatives.ContainsKey(p.Id)))
        {
            var sex = packet.Object("subject") is { } subject ? Pedigree.SexOf(subject) : Sex.Unknown;
            Add(packet.Path, id, "relative", sex, null);
        }

        // All relatives are known before any fact is read: a variant may name whose it is.
        foreach (var (packet, id) in packets)
        {
            if (packet.Object("subject") is { } subject) { Pedigree.SexOf(subject); }
            new PersonReader(packet, reading.Relatives[id], provenance).Read();
        }
    }

    private List<(Place Packet, string Id)> Packets(string patient)
    {
        var packets = new List<(Place, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { patient };
        foreach (var packet in family.List("relatives"))
        {
            if (packet.Object("subject")?.Peek("id") is not { Length: > 0 } id)
            {
                reading.Fault($"{packet.Path}.subject.id", "missing");
            }
            else if (!seen.Add(id))
            {
                reading.Fault($"{packet.Path}.subject.id", "duplicate");
            }
            else
            {
                packets.Add((packet, id));
            }
        }

        return packets;
    }

    private void Add(string path, string id, string relation, Sex sex, bool? affected) =>
        reading.Relatives.TryAdd(id, reading.Add(path, new Relative(relation, sex, affected, provenance)));
}
