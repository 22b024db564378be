using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;

namespace LteImsBench.Epc.Tests;

/// <summary>Subscribers of the tests, kept over "restarts" of the HSS.</summary>
internal sealed class MemorySubscriberStore(params IEnumerable<Subscriber> subscribers) : ISubscriberStore
{
    public static readonly Subscriber Alice = new(Imsi.Parse("001010123456789"), new("+11234567890"), OctetString.FromHex("465B5CE8B199B49FAA5F0A2EE238A6BC"))
    {
        Opc = OctetString.FromHex("E8ED289DEBA952E4283B54E88E6183CA"),
    };

    public static readonly Subscriber Bob = new(Imsi.Parse("001010123456780"), new("+11234567891"), OctetString.FromHex("00112233445566778899AABBCCDDEEFF"))
    {
        Algorithm = AkaAlgorithm.Xor,
        ResLength = 16,
    };

    private readonly Dictionary<Imsi, Subscriber> _rows = subscribers.ToDictionary(subscriber => subscriber.Imsi);

    public IReadOnlyList<Subscriber> LoadAll() => [.. _rows.Values];

    public void SaveSqn(Imsi imsi, ulong sqn)
    {
        if (_rows.TryGetValue(imsi, out Subscriber? row)) _rows[imsi] = row with { Sqn = sqn };
    }
}
