using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// A fact of the case, a closed union discriminated by <c>kind</c>. Facts of a relative carry that relative's id:
/// relatives are persons of their own and are left out of what leaves the room unless they agreed (BRIEF 7).
/// </summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="RelativeId">The relative it is about; null for the patient.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Phenotype), "phenotype")]
[JsonDerivedType(typeof(Variant), "variant")]
[JsonDerivedType(typeof(Condition), "condition")]
[JsonDerivedType(typeof(Measurement), "measurement")]
[JsonDerivedType(typeof(Relative), "relative")]
[JsonDerivedType(typeof(Citation), "citation")]
public abstract record Fact(Provenance Provenance, Guid? RelativeId)
{
    /// <summary>A genetic fact never leaves the health service (BRIEF 6). The mark is on the fact.</summary>
    [JsonIgnore]
    public virtual bool IsGenetic => false;
}

/// <summary>An observed or excluded feature, HPO where known.</summary>
/// <param name="Onset">As the source wrote it: ISO 8601 age, gestational age, or an HPO onset term's label.</param>
public sealed record Phenotype(
    Term Term, bool Excluded, string? Onset, string? Severity, Provenance Provenance, Guid? RelativeId = null,
    IReadOnlyList<Qualifier>? Qualifiers = null)
    : Fact(Provenance, RelativeId);

/// <summary>A variant as the laboratory reported it.</summary>
/// <param name="Gene">HGNC symbol.</param>
/// <param name="Expressions">HGVS and other expressions, as they stand.</param>
/// <param name="Zygosity">As the source says it, e.g. <c>heterozygous</c>.</param>
public sealed record Variant(
    Term Gene, IReadOnlyList<string> Expressions, string? Zygosity, VariantClass Classification, DateOnly? ClassifiedOn,
    string? Laboratory, string? Transcript, Provenance Provenance, Guid? RelativeId = null,
    IReadOnlyList<Qualifier>? Qualifiers = null)
    : Fact(Provenance, RelativeId)
{
    [JsonIgnore]
    public override bool IsGenetic => true;
}

/// <summary>A disease: suspected, confirmed or excluded.</summary>
/// <param name="Onset">ISO 8601 duration, or words as the source has them; or null.</param>
public sealed record Condition(
    Term Term, ConditionStatus Status, string? Onset, Provenance Provenance, Guid? RelativeId = null,
    IReadOnlyList<Qualifier>? Qualifiers = null)
    : Fact(Provenance, RelativeId);

/// <summary>A measured value with its unit as the source wrote it.</summary>
public sealed record Measurement(
    Term Assay, decimal Value, Term Unit, decimal? Low, decimal? High, Provenance Provenance, Guid? RelativeId = null,
    IReadOnlyList<Qualifier>? Qualifiers = null)
    : Fact(Provenance, RelativeId);

/// <summary>A relative, as a relation; no name outside the treating team, so none is kept here.</summary>
/// <param name="Relation">In words: mother, maternal uncle …</param>
public sealed record Relative(string Relation, Sex Sex, bool? Affected, Provenance Provenance)
    : Fact(Provenance, null);

/// <summary>The publication a published case comes from.</summary>
/// <param name="Reference">A CURIE such as <c>PMID:15266616</c>.</param>
public sealed record Citation(string Reference, string Title, Provenance Provenance)
    : Fact(Provenance, null);

/// <summary>What the source says beside a fact, with its code: onset class, severity, modifier, evidence, allelic
/// state …</summary>
/// <param name="Name">A stable word in camel case, as the source's model names the field.</param>
/// <param name="Term">The term or text as it stands there.</param>
public sealed record Qualifier(string Name, Term Term);
