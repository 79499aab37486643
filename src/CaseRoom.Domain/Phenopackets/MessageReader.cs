using System.Text.Json;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>Tells Phenopacket, Family and everything else apart, and puts the draft together.</summary>
internal sealed class MessageReader(Reading reading, string? source)
{
    private string? version;

    /// <returns>The draft and its report; null when there are faults.</returns>
    public PhenopacketResult.Read? Read(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object || IsSomethingElse(new Place(element, "$", reading)))
        {
            reading.Fault("$", "notPhenopacket");
            return null;
        }

        var root = new Place(element, "$", reading);
        if (root.Has("members"))
        {
            reading.Fault("$.members", "cohort");
            return null;
        }

        var provenance = new Provenance(ProvenanceKind.Import, source ?? FirstCitation(root));
        var patient = root.Has("proband") ? ReadFamily(root, provenance) : root;
        if (patient is not null)
        {
            ReadHead(root);
            if (patient != root) { ReadHead(patient); }
            new PersonReader(patient, null, provenance).Read();
        }

        ReadCitations(root, provenance, new HashSet<string>(StringComparer.Ordinal));
        var described = Describe(patient?.Object("subject"));
        CheckLimits();
        return reading.Faults.Count > 0
            ? null
            : new PhenopacketResult.Read(Draft(described, provenance), Report(element));
    }

    private static bool IsSomethingElse(Place root) =>
        root.Has("resourceType")
        || !(root.Has("metaData") || root.Has("subject") || root.Has("phenotypicFeatures") || root.Has("proband")
            || root.Has("members"));

    private static string? FirstCitation(Place root) =>
        Messages(root).Where(m => Head(m) is not null).SelectMany(m => Head(m)!.List("externalReferences"))
            .Select(r => r.Peek("id") ?? r.Peek("reference")).FirstOrDefault(r => !string.IsNullOrWhiteSpace(r));

    private static Place? Head(Place message) => message.Object("metaData");

    private static IEnumerable<Place> Messages(Place root) =>
        new[] { root, root.Object("proband") }.OfType<Place>().Concat(root.List("relatives"));

    private Place? ReadFamily(Place root, Provenance provenance)
    {
        if (root.Object("proband") is not { } proband) { return null; }
        new FamilyReader(root, proband, provenance).Read();
        foreach (var relative in root.List("relatives")) { ReadHead(relative); }
        return proband;
    }

    private void ReadHead(Place message)
    {
        if (string.IsNullOrWhiteSpace(message.Text("id"))) { reading.Fault($"{message.Path}.id", "missing"); }
        var head = message.RequiredObject("metaData");
        var stated = head?.Text("phenopacketSchemaVersion");
        version ??= stated;
        if (stated is not null && Major(stated) is not "2")
        {
            reading.Fault(
                $"{head!.Path}.phenopacketSchemaVersion",
                Major(stated) is "0" or "1" ? "schemaVersion1" : "schemaVersion");
        }

        foreach (var old in (ReadOnlySpan<string>)["genes", "variants", "htsFiles"])
        {
            if (message.Has(old)) { reading.Fault($"{message.Path}.{old}", "schemaVersion1"); }
        }

        if (message.Object("subject") is { } subject && subject.Has("ageAtCollection"))
        {
            reading.Fault($"{subject.Path}.ageAtCollection", "schemaVersion1");
        }
    }

    private static string Major(string stated) => stated.Split('.')[0].TrimStart('v');

    private void ReadCitations(Place root, Provenance provenance, HashSet<string> seen)
    {
        var references = Messages(root).Select(Head).OfType<Place>().SelectMany(h => h.List("externalReferences"));
        foreach (var reference in references)
        {
            var (id, address, title) =
                (reference.Text("id"), reference.Text("reference"), reference.Text("description"));
            var name = string.IsNullOrWhiteSpace(id) ? address : id;
            if (string.IsNullOrWhiteSpace(name)) { reading.Fault($"{reference.Path}.id", "missing"); }
            else if (seen.Add(name)) { reading.Add(reference.Path, new Citation(name, title ?? "", provenance)); }
        }
    }

    private DescribePatient? Describe(Place? subject)
    {
        if (subject is null) { return null; }
        if (subject.Object("vitalStatus") is { } life) { ReadVitalStatus(life); }
        var last = subject.Object("timeAtLastEncounter");
        if (last is not null && (last.Has("gestationalAge") || last.Has("ontologyClass")))
        {
            // A band cannot hold these, and they identify nobody.
            var (time, term) = Times.Of(last);
            reading.History.Add((last.Path, $"Last seen at: {(term is null ? time : Named(term))}."));
        }

        var band = Times.BandOf(last, subject.Peek("dateOfBirth"));
        return new DescribePatient(Pedigree.SexOf(subject), band, Region.Unknown);
    }

    private void ReadVitalStatus(Place life)
    {
        var said = life.Word(
            "status", "", ("UNKNOWN_STATUS", ""), ("ALIVE", "Alive"), ("DECEASED", "Deceased"));
        var (time, _) = Times.Of(life.Object("timeOfDeath"));
        var cause = Terms.Optional(life, "causeOfDeath");
        var parts = new List<string>();
        if (said.Length > 0) { parts.Add(said); }
        if (time is not null) { parts.Add($"time of death: {time}"); }
        if (cause is not null) { parts.Add($"cause of death: {Named(cause)}"); }
        if (parts.Count > 0) { reading.History.Add((life.Path, string.Join("; ", parts) + ".")); }
    }

    private static string Named(Term term) => term.Code is null ? term.Label : $"{term.Label} ({term.Code})";

    private void CheckLimits()
    {
        if (reading.Facts.Count > Limits.Facts) { reading.Fault("$", "tooMany"); }
        foreach (var (path, fact) in reading.Facts)
        {
            if (FactRules.Fault(fact.Fact) is { } refusal) { reading.Fault(path, ReasonOf(refusal)); }
        }

        if (History().Length > Limits.Text) { reading.Fault(reading.History[^1].Path, "tooLong"); }
    }

    private static string ReasonOf(Refusal refusal) => refusal is Refusal.LimitReached ? "tooMany" : refusal.Code;

    private string History() => string.Join('\n', reading.History.Select(h => h.Text));

    private CaseDraft Draft(DescribePatient? described, Provenance provenance) => new(
        reading.History.Count == 0 ? [] : [new SetText(CasePart.History, History(), provenance)],
        described,
        [.. reading.Facts.Select(f => f.Fact)]);

    private ImportReport Report(JsonElement root)
    {
        var facts = reading.Facts.Select(f => f.Fact.Fact).ToList();
        return new ImportReport(
            version, facts.OfType<Phenotype>().Count(), facts.OfType<Phenotype>().Count(f => f.Excluded),
            facts.OfType<Variant>().Count(), facts.OfType<Condition>().Count(), facts.OfType<Measurement>().Count(),
            facts.OfType<Relative>().Count(), facts.OfType<Citation>().Count(), LeftValues.Of(root, reading.Taken));
    }
}
