using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A client's key is followed by another while people sign in.</summary>
public sealed class ClientKeyRotationTests(StrictServer strict) : IClassFixture<StrictServer>
{
    private readonly StrictClient client = strict.Provider.Client;

    [Fact, Rule("SIG-24")]
    public async Task No_sign_in_fails_while_one_key_follows_another()
    {
        strict.Provider.Tokens.Reset();
        var first = client.Keys.Single();
        (await SignedByAsync()).ShouldBe(first.Kid);

        // The new key lies here before the provider knows it: the old one still opens.
        var second = strict.PlaceKey("second.pem");
        Touch("second.pem", TimeSpan.FromMinutes(1));
        (await SignedByAsync()).ShouldBe(first.Kid);

        client.Keys.Add(second);
        (await SignedByAsync()).ShouldBe(second.Kid);
        client.Keys.Remove(first);
        (await SignedByAsync()).ShouldBe(second.Kid);
        File.Delete(Path.Combine(strict.KeyFolder, "first.pem"));
        (await SignedByAsync()).ShouldBe(second.Kid);

        // What is no key, or not wholly written yet, is passed over.
        await File.WriteAllTextAsync(
            Path.Combine(strict.KeyFolder, "third.pem"), "-----BEGIN PRIVATE KEY-----\nMIG",
            TestContext.Current.CancellationToken);
        Touch("third.pem", TimeSpan.FromMinutes(2));
        (await SignedByAsync()).ShouldBe(second.Kid);
    }

    /// <summary>Signs in; by which key the last assertion was.</summary>
    private async Task<string> SignedByAsync()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        (await browser.UserNameAsync()).ShouldBe("ida");
        return client.Assertions[^1].Kid;
    }

    private void Touch(string file, TimeSpan later) =>
        File.SetLastWriteTimeUtc(Path.Combine(strict.KeyFolder, file), DateTime.UtcNow + later);
}
