using System.Net;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A provider that says another number of health personnel than the directory.</summary>
public sealed class PersonnelNumberTests : IClassFixture<StrictServer>, IDisposable
{
    private const string Claim = "helseid://claims/hpr/hpr_number";
    private static readonly Guid Ida = new("e0000000-0000-4000-8000-000000000001");

    private readonly StrictServer strict;
    private readonly StrictTokens tokens;
    private readonly ProofMaker maker = new();

    public PersonnelNumberTests(StrictServer strict)
    {
        this.strict = strict;
        tokens = strict.Provider.Tokens;
        tokens.Reset();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-100")]
    public async Task Nobody_is_signed_in_by_it_which_is_said_and_recorded()
    {
        tokens.Person[Claim] = "9144901";
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).PathAndQuery.ShouldBe("/?signIn=otherPerson");
        using var session = await browser.AskAsync("/api/session");
        session.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var row = (await RowsAsync()).Last(row => row.Kind is AccessKind.SignIn);
        (row.Outcome, row.Reader.HprNumber).ShouldBe((AccessOutcome.Refused, "9144901"));
    }

    [Theory, Rule("SIG-100")]
    [InlineData("9144900")]
    [InlineData("009144900")]
    [InlineData(null)]
    public async Task The_same_number_and_none_let_in(string? said)
    {
        if (said is null) { tokens.Person.Remove(Claim); }
        else { tokens.Person[Claim] = said; }
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).AbsolutePath.ShouldBe("/");
        (await browser.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-100")]
    public async Task A_programs_token_with_it_is_not_taken()
    {
        using var http = strict.Server.Anonymous();
        (await AskAsync(http, "9144901")).ShouldBe(HttpStatusCode.Unauthorized);
        (await RowsAsync()).ShouldContain(row => row.Kind == AccessKind.SignIn && row.Reader.HprNumber == "9144901");
        (await AskAsync(http, "9144900")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("SIG-101", "AUD-166")]
    public async Task On_whose_behalf_somebody_reads_stands_in_the_row_of_what_they_read()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        using var list = await browser.AskAsync("/api/rooms");
        list.StatusCode.ShouldBe(HttpStatusCode.OK);
        var reader = (await RowsAsync()).Last(row => row.Kind is AccessKind.RoomList).Reader;
        (reader.HprNumber, reader.OrganisationNumber, reader.Grounds!.Code)
            .ShouldBe(("9144900", "883974832", "HOPERAT"));
    }

    public void Dispose() => maker.Dispose();

    private async Task<IReadOnlyList<AccessEntry>> RowsAsync()
    {
        await using var kept = KeptAccesses.Of(strict.Server);
        return await kept.InAsync(StreamId.Audit, Ida);
    }

    private async Task<HttpStatusCode> AskAsync(HttpClient http, string number)
    {
        var token = tokens.AccessToken(maker.Thumbprint, claims => claims[Claim] = number);
        var here = new Uri(strict.Server.Address, "/api/session");
        using var call = new HttpRequestMessage(HttpMethod.Get, here);
        call.Headers.Authorization = new("DPoP", token);
        call.Headers.Add("DPoP", maker.Make(HttpMethod.Get, here, token));
        using var answer = await http.SendAsync(call, Stop);
        return answer.StatusCode;
    }
}
