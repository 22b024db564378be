using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Security;

namespace LteImsBench.Epc.Subscribers;

/// <summary>
/// Home subscriber server: who is a subscriber, and authentication vectors for S6a and Cx from one sequence number (TS 33.102 §6.3).
/// </summary>
public sealed class Hss
{
    private readonly Dictionary<Imsi, Record> _records = [];
    private readonly ISubscriberStore _store;
    private readonly Random _random;

    public Hss(ISubscriberStore store, Random random)
    {
        (_store, _random) = (store, random);
        foreach (Subscriber subscriber in store.LoadAll()) Provision(subscriber);
    }

    /// <summary>All subscribers with their present sequence numbers.</summary>
    public IReadOnlyList<Subscriber> Subscribers => [.. _records.Values.Select(record => record.Current)];

    /// <summary>Adds or replaces a subscriber in memory.</summary>
    /// <exception cref="ArgumentException">A key has the wrong length, or the RES length is out of range.</exception>
    public void Provision(Subscriber subscriber) => _records[subscriber.Imsi] = new(subscriber, AlgorithmOf(subscriber));

    public Subscriber? Find(Imsi imsi) => _records.GetValueOrDefault(imsi)?.Current;

    public Subscriber? FindByMsisdn(Msisdn msisdn) =>
        _records.Values.FirstOrDefault(record => record.Current.Msisdn == msisdn)?.Current;

    /// <summary>By private identity: the one provisioned, or an IMSI before the at sign. The realm is for the caller to judge.</summary>
    public Subscriber? FindByImpi(string impi)
    {
        if (_records.Values.FirstOrDefault(record => string.Equals(record.Current.Impi, impi, StringComparison.OrdinalIgnoreCase)) is { } named) return named.Current;
        int at = impi.IndexOf('@', StringComparison.Ordinal);
        return Imsi.TryParse(at < 0 ? impi : impi[..at], out Imsi imsi) ? Find(imsi) : null;
    }

    /// <summary>A fresh authentication vector, or null for an unknown IMSI.</summary>
    public AuthenticationVector? NextVector(Imsi imsi)
    {
        if (!_records.TryGetValue(imsi, out Record? record)) return null;
        Subscriber subscriber = Advance(record, SequenceNumber.Next(record.Current.Sqn));
        byte[] rand = new byte[16];
        _random.NextBytes(rand);
        return AuthenticationCentre.Vector(record.Algorithm, rand, subscriber.Sqn, subscriber.Amf, subscriber.ResLength);
    }

    /// <summary>
    /// Takes over the UE's sequence number from AUTS (TS 33.102 §6.3.5); false when the subscriber is unknown or MAC-S is wrong, and
    /// then nothing has changed.
    /// </summary>
    /// <param name="imsi">Whose AUTS it is.</param>
    /// <param name="rand">RAND of the challenge that was answered, 16 octets.</param>
    /// <param name="auts">14 octets; any other length is refused.</param>
    public bool Resynchronise(Imsi imsi, ReadOnlySpan<byte> rand, ReadOnlySpan<byte> auts)
    {
        if (auts.Length != 14 || !_records.TryGetValue(imsi, out Record? record)) return false;
        if (!AuthenticationCentre.TryReadAuts(record.Algorithm, rand, auts, out ulong sqnMs)) return false;
        Advance(record, sqnMs);
        return true;
    }

    private Subscriber Advance(Record record, ulong sqn)
    {
        _store.SaveSqn(record.Current.Imsi, sqn);
        return record.Current = record.Current with { Sqn = sqn };
    }

    private static AuthenticationAlgorithm AlgorithmOf(Subscriber subscriber)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(subscriber.K.Length, 16, nameof(subscriber.K));
        ArgumentOutOfRangeException.ThrowIfLessThan(subscriber.ResLength, 4, nameof(subscriber.ResLength));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subscriber.ResLength, 16, nameof(subscriber.ResLength));
        if (subscriber.Algorithm == AkaAlgorithm.Xor) return new XorAlgorithm(subscriber.K);
        OctetString opc = subscriber.Opc.IsEmpty ? Milenage.DeriveOpc(subscriber.K, subscriber.Op) : subscriber.Opc;
        ArgumentOutOfRangeException.ThrowIfNotEqual(opc.Length, 16, nameof(subscriber.Opc));
        return new Milenage(subscriber.K, opc);
    }

    private sealed class Record(Subscriber current, AuthenticationAlgorithm algorithm)
    {
        public Subscriber Current { get; set; } = current;

        public AuthenticationAlgorithm Algorithm { get; } = algorithm;
    }
}
