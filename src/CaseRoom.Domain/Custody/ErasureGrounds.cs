namespace CaseRoom.Domain.Custody;

/// <summary>Where each ground stands, as of November 2026; a changed law is a changed row, and the old decisions keep
/// their words.</summary>
public static class ErasureGrounds
{
    public static string SourceOf(ErasureGround ground) => ground switch
    {
        ErasureGround.PatientAsked => "helsepersonelloven § 43",
        ErasureGround.WrongPatient => "helsepersonelloven § 44",
        ErasureGround.RetentionOver => "GDPR art. 5 (1) e",
        ErasureGround.Unlawful => "GDPR art. 17 (1) d",
        ErasureGround.OpenedByMistake => "GDPR art. 5 (1) c",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };
}
