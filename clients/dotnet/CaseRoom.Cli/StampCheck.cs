using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CaseRoom.Contracts.Audit;

namespace CaseRoom.Cli;

/// <summary>Checks what a time-stamping service said of checkpoints (RFC 3161).</summary>
internal static class StampCheck
{
    /// <summary>RFC 3161, section 2.3: what a certificate for time stamps is for.</summary>
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>How far the service's clock and the server's may differ.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>How many checkpoints are stamped.</summary>
    /// <param name="checkpoints">Signed, one after another.</param>
    /// <param name="stamps">What was kept beside them.</param>
    /// <param name="authorities">The certificates in which one trusts.</param>
    /// <exception cref="CliException">A stamp is not the authority's, or not of that checkpoint and time.</exception>
    public static int Check(
        IReadOnlyList<Checkpoint> checkpoints, IReadOnlyList<CheckpointStamp> stamps,
        X509Certificate2Collection authorities)
    {
        var byNumber = checkpoints.ToDictionary(c => c.Number);
        foreach (var stamp in stamps)
        {
            if (!byNumber.TryGetValue(stamp.Number, out var checkpoint) || !IsOf(stamp, checkpoint, authorities))
            {
                throw new CliException(
                    $"The time stamp of checkpoint {stamp.Number} does not fit it.", ExitCode.NotWhole);
            }
        }

        return stamps.Select(s => s.Number).Distinct().Count();
    }

    private static bool IsOf(CheckpointStamp stamp, Checkpoint checkpoint, X509Certificate2Collection authorities)
    {
        var digest = checkpoint.Digest();
        return Rfc3161TimestampToken.TryDecode(stamp.Token, out var token, out _)
            && token.VerifySignatureForHash(digest, HashAlgorithmName.SHA256, out var signer)
            && (token.TokenInfo.Timestamp - checkpoint.At).Duration() <= Slack
            && IsTrusted(signer, token, authorities);
    }

    private static bool IsTrusted(
        X509Certificate2 signer, Rfc3161TimestampToken token, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(TimeStamping));
        return chain.Build(signer);
    }
}
