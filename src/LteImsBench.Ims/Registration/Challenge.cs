using LteImsBench.Security;

namespace LteImsBench.Ims.Registration;

/// <summary>A challenge that was sent, and how far its nonce has been used.</summary>
internal sealed class Challenge(AuthenticationVector vector, string realm, string opaque, DateTimeOffset issued)
{
    public AuthenticationVector Vector => vector;

    public string Realm => realm;

    public string Opaque => opaque;

    public DateTimeOffset Issued => issued;

    public string Nonce { get; } = new AkaNonce(vector.Rand, vector.Autn, default).ToString();

    /// <summary>The highest nonce count that was accepted.</summary>
    public uint NonceCount { get; set; }
}
