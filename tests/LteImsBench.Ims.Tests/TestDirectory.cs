using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Security;

namespace LteImsBench.Ims.Tests;

/// <summary>An HSS of two subscribers with Milenage and a counter.</summary>
internal sealed class TestDirectory : ISubscriberDirectory
{
    public const string Domain = "ims.mnc001.mcc001.3gppnetwork.org";

    // The keys of TS 35.208 §4.3, test set 1.
    public static readonly Milenage Algorithm = new(
        OctetString.FromHex("465b5ce8b199b49faa5f0a2ee238a6bc"), OctetString.FromHex("cd63cb71954a9f4e48a5994e37a02baf"));

    private readonly ImsSubscriber[] _subscribers =
    [
        ImsSubscriber.Derive(Imsi.Parse("001010123456789"), new Msisdn("+11234567890"), Domain),
        ImsSubscriber.Derive(Imsi.Parse("001010123456780"), new Msisdn("+11234567891"), Domain),
    ];

    private byte _rand;

    public ulong Sqn { get; set; } = 32;

    /// <summary>Replaces the vectors that would be made.</summary>
    public AuthenticationVector? Fixed { get; set; }

    public ImsSubscriber? FindByPrivateIdentity(string privateIdentity) => _subscribers.FirstOrDefault(one => one.PrivateIdentity == privateIdentity);

    public ImsSubscriber? FindByPublicIdentity(string publicIdentity) =>
        _subscribers.FirstOrDefault(one => one.PublicIdentities.Any(identity => identity.Address == publicIdentity));

    public AuthenticationVector? Vector(string privateIdentity)
    {
        if (FindByPrivateIdentity(privateIdentity) is null) return null;
        byte[] rand = new byte[16];
        rand[0] = ++_rand;
        return Fixed ?? AuthenticationCentre.Vector(Algorithm, rand, Sqn += 32, 0x8000, 8);
    }

    public bool Resynchronise(string privateIdentity, OctetString rand, OctetString auts)
    {
        if (!AuthenticationCentre.TryReadAuts(Algorithm, rand, auts, out ulong sqnMs)) return false;
        Sqn = sqnMs;
        return true;
    }
}
