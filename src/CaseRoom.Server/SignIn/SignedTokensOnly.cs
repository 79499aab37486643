using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Takes no token without a signature. The framework would: of a token that comes straight from the provider it asks
/// for none, as the specification allows, and checks one only where it stands.
/// </summary>
internal sealed class SignedTokensOnly : JsonWebTokenHandler
{
    public override Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        var rules = validationParameters.Clone();
        rules.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, rules);
    }
}
