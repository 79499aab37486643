using System.Text;
using CaseRoom.Contracts.Audit;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Audit;

/// <summary>Rows as they were written, which are read for ever.</summary>
public sealed class AccessCodecTests
{
    /// <summary>From before a row said the numbers and the code.</summary>
    private static readonly string Older = """
        {"readingId":"0192b000-0000-7000-8000-000000000001","at":"2026-03-02T08:00:00+00:00","reader":{
        "personId":"0192b000-0000-7000-8000-000000000002","name":"Kari","organisation":"Sykehuset","unit":null,
        "role":"specialist","basis":{"kind":"relation","words":"treating"},"view":{"reach":"room",
        "identity":true,"genetics":false},"grounds":{"purpose":"treatment","decision":7,"selfChosen":false}},
        "kind":"room","outcome":"shown","subjects":[],"from":null,"to":9,"form":null}
        """.ReplaceLineEndings("");

    private static readonly string Newer = Older
        .Replace("\"selfChosen\":false}", "\"selfChosen\":false,\"code\":\"TREAT\"}", StringComparison.Ordinal)
        .Replace(
            "}},\"kind\"", "},\"hprNumber\":\"9144900\",\"organisationNumber\":\"983974899\"},\"kind\"",
            StringComparison.Ordinal);

    [Fact, Rule("AUD-166")]
    public void A_row_from_before_the_numbers_reads_and_writes_as_it_did()
    {
        var entry = AccessCodec.Decode(Encoding.UTF8.GetBytes(Older));
        (entry.Reader.HprNumber, entry.Reader.OrganisationNumber, entry.Reader.Grounds!.Code)
            .ShouldBe((null, null, null));
        Encoding.UTF8.GetString(AccessCodec.Encode(entry)).ShouldBe(Older);
    }

    [Fact, Rule("AUD-166")]
    public void A_row_with_them_reads_and_writes_them()
    {
        var entry = AccessCodec.Decode(Encoding.UTF8.GetBytes(Newer));
        (entry.Reader.HprNumber, entry.Reader.OrganisationNumber, entry.Reader.Grounds!.Code)
            .ShouldBe(("9144900", "983974899", "TREAT"));
        Encoding.UTF8.GetString(AccessCodec.Encode(entry)).ShouldBe(Newer);
    }
}
