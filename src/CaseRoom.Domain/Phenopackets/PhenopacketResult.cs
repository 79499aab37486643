using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>What reading a file gives: a whole draft with its report, or every fault found and no draft.</summary>
public abstract record PhenopacketResult
{
    private PhenopacketResult()
    {
    }

    public sealed record Read(CaseDraft Draft, ImportReport Report) : PhenopacketResult;

    /// <param name="Faults">At least one, in the order of the file, at most <see
    /// cref="PhenopacketReader.MaxFaults"/>.</param>
    public sealed record Faulty(IReadOnlyList<PhenopacketFault> Faults) : PhenopacketResult;
}

/// <summary>Why a file is not taken, and where.</summary>
/// <param name="Path">JSON path such as <c>$.phenotypicFeatures[3].type.id</c>; <c>$</c> is the file itself.</param>
/// <param name="Line">1-based line of the file; of the nearest enclosing value where the thing named is absent.</param>
/// <param name="Reason">A stable word: notJson, notText, notPhenopacket, schemaVersion1, schemaVersion, cohort,
/// missing, objectExpected, listExpected, textExpected, numberExpected, booleanExpected, unknownValue, tooLong,
/// tooMany, tooLarge, tooDeep, duplicate.
/// </param>
public sealed record PhenopacketFault(string Path, int? Line, string Reason);

/// <summary>What was taken over, and what only the original file holds.</summary>
/// <param name="SchemaVersion">As the file states it; or null.</param>
/// <param name="Features">Phenotypic features, excluded ones included, of the patient and the relatives.</param>
/// <param name="Conditions">Distinct diseases and diagnoses.</param>
/// <param name="KeptInFile">Values with no place in a case: the original file, kept as material, is where they
/// remain.</param>
public sealed record ImportReport(
    string? SchemaVersion, int Features, int Excluded, int Variants, int Conditions, int Measurements, int Relatives,
    int Citations, IReadOnlyList<KeptField> KeptInFile);

/// <param name="Path">JSON path without indices, such as <c>$.metaData.resources[].version</c>.</param>
/// <param name="Count">How many values stand there.</param>
public sealed record KeptField(string Path, int Count);
