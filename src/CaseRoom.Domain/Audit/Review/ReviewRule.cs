namespace CaseRoom.Domain.Audit.Review;

/// <summary>What may be unusual about a reading; its number is what people cite, and is never used anew.</summary>
public enum ReviewRule
{
    /// <summary>A case was opened by emergency access: always gone through.</summary>
    Emergency = 1,

    /// <summary>The reader let themselves in, and nobody else has taken part.</summary>
    SelfChosen = 2,

    /// <summary>Reader and patient have a surname in common.</summary>
    Surname = 3,

    /// <summary>The reader stands on the patient's side of another case with somebody of this one's.</summary>
    Household = 4,

    /// <summary>The patient works, or worked, where the reader does.</summary>
    Colleague = 5,

    /// <summary>The reader's part had ended, or they work elsewhere than when they were invited.</summary>
    PartEnded = 6,

    /// <summary>At hours far from the reader's own.</summary>
    OffHours = 7,

    /// <summary>More cases in a day than the reader, or anybody in that role, uses to read.</summary>
    Volume = 8,

    /// <summary>Many cases within minutes.</summary>
    ManyRooms = 9,

    /// <summary>After the patient's death.</summary>
    Deceased = 10,

    /// <summary>After the case was closed.</summary>
    Closed = 11,

    /// <summary>The conclusion was taken out, and nothing was done with it.</summary>
    Export = 12,

    /// <summary>Many look at one case without working on it.</summary>
    MuchRead = 13,
}
