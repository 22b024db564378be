using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Mac;

/// <summary>The MAC PDU of RA-RNTI: subheaders, then random access responses (TS 36.321 §6.1.5).</summary>
public readonly ref struct RarPdu
{
    private const byte Extension = 0b1000_0000;
    private const byte TypeRapid = 0b0100_0000;
    private const int ResponseOctets = 6;

    private readonly ReadOnlySpan<byte> _rapids;
    private readonly ReadOnlySpan<byte> _responses;

    private RarPdu(int? backoff, ReadOnlySpan<byte> rapids, ReadOnlySpan<byte> responses)
    {
        BackoffIndicator = backoff;
        _rapids = rapids;
        _responses = responses;
    }

    /// <summary>Backoff indicator, 0 to 15 (table 7.2-1), or null.</summary>
    public int? BackoffIndicator { get; }

    /// <summary>How many responses the PDU holds.</summary>
    public int Count => _rapids.Length;

    public RandomAccessResponse this[int index]
    {
        get
        {
            // R (1)  Timing Advance Command (11)  UL Grant (20)  Temporary C-RNTI (16)
            ReadOnlySpan<byte> at = _responses.Slice(index * ResponseOctets, ResponseOctets);
            uint head = BinaryPrimitives.ReadUInt32BigEndian(at);
            return new(
                _rapids[index] & 0x3F,
                (int)(head >> 20 & 0x7FF),
                RarUplinkGrant.FromBits(head & 0xFFFFF),
                new Rnti(BinaryPrimitives.ReadUInt16BigEndian(at[4..])));
        }
    }

    /// <summary>Reads a PDU; padding after the last response is ignored.</summary>
    public static bool TryRead(ReadOnlySpan<byte> pdu, out RarPdu rar, out DecodeFault? fault)
    {
        rar = default;
        int? backoff = null;
        int at = 0;
        int firstRapid = 0;
        bool more;
        do
        {
            if (at == pdu.Length)
            {
                fault = new(8L * at, MacFault.Cause, "a RAR subheader: the previous one has E set");
                return false;
            }

            // E (1)  T (1) = 0  R (2)  BI (4);  E (1)  T (1) = 1  RAPID (6)
            byte subheader = pdu[at];
            more = (subheader & Extension) != 0;
            if ((subheader & TypeRapid) == 0)
            {
                if (at > 0)
                {
                    fault = new(8L * at, MacFault.Cause, "RAPID: the backoff indicator comes first only");
                    return false;
                }

                backoff = subheader & 0xF;
                firstRapid = 1;
            }

            at++;
        }
        while (more);

        ReadOnlySpan<byte> rapids = pdu[firstRapid..at];
        if (pdu.Length - at < rapids.Length * ResponseOctets)
        {
            fault = new(8L * pdu.Length, MacFault.Cause, $"{rapids.Length} random access responses of 6 octets");
            return false;
        }

        fault = null;
        rar = new(backoff, rapids, pdu.Slice(at, rapids.Length * ResponseOctets));
        return true;
    }

    /// <summary>Octets of a PDU with so many responses.</summary>
    public static int Length(int responses, bool hasBackoff) => responses * (1 + ResponseOctets) + (hasBackoff ? 1 : 0);

    /// <summary>Writes a PDU and zeros what is left of <paramref name="pdu"/>, which is padding.</summary>
    /// <exception cref="ArgumentException">The PDU does not fit, or would be empty.</exception>
    public static void Write(Span<byte> pdu, int? backoffIndicator, ReadOnlySpan<RandomAccessResponse> responses)
    {
        int length = Length(responses.Length, backoffIndicator is not null);
        if (length == 0 || length > pdu.Length) throw new ArgumentException($"a RAR PDU of {length} octets in {pdu.Length}", nameof(pdu));
        pdu.Clear();
        int at = 0;
        if (backoffIndicator is { } backoff) pdu[at++] = (byte)((responses.IsEmpty ? 0 : Extension) | backoff & 0xF);
        for (int i = 0; i < responses.Length; i++)
            pdu[at++] = (byte)((i + 1 < responses.Length ? Extension : 0) | TypeRapid | responses[i].Preamble & 0x3F);

        foreach (RandomAccessResponse response in responses)
        {
            BinaryPrimitives.WriteUInt32BigEndian(pdu[at..], ((uint)response.TimingAdvance & 0x7FF) << 20 | response.Grant.ToBits());
            BinaryPrimitives.WriteUInt16BigEndian(pdu[(at + 4)..], response.TemporaryCRnti.Value);
            at += ResponseOctets;
        }
    }
}
