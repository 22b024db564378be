using System.Buffers.Binary;

namespace LteImsBench.UserPlane.Dns;

/// <summary>
/// An authoritative name server without a network, RFC 1034 §4.3.2: query octets in, answer octets out. It answers for its zones and
/// says that no other name exists, as the root of an isolated network.
/// </summary>
public sealed class DnsResponder
{
    /// <summary>Largest answer over UDP without EDNS, RFC 1035 §2.3.4.</summary>
    public const int MaxUdp = 512;

    /// <summary>Largest answer over UDP with EDNS: fits one packet of the smallest IPv6 link.</summary>
    public const int MaxEdns = 1232;

    public const int MaxTcp = 65535;

    private const int MaxAliases = 8;
    private const int OptLength = 11;

    private readonly DnsZone[] _zones;

    /// <param name="zones">The zones; the most specific that covers a name answers for it.</param>
    public DnsResponder(params IEnumerable<DnsZone> zones)
    {
        var root = new DnsZone(new("", "ns.invalid", "hostmaster.invalid", 1, 60), []);
        _zones = [.. zones.OrderByDescending(zone => zone.Apex.Length)];
        if (!_zones.Any(zone => zone.Apex.Length == 0)) _zones = [.. _zones, root];
    }

    /// <summary>The answer to a datagram, or null when it deserves none. Never throws.</summary>
    public byte[]? AnswerUdp(ReadOnlySpan<byte> query) => Answer(query, isUdp: true);

    /// <summary>The answer to a message of a TCP connection, without its length field.</summary>
    public byte[]? AnswerTcp(ReadOnlySpan<byte> query) => Answer(query, isUdp: false);

    private byte[]? Answer(ReadOnlySpan<byte> message, bool isUdp)
    {
        DnsQuery? query = DnsQuery.TryRead(message, out DnsResponseCode? fault);
        if (query is null) return fault is { } code ? Refusal(message, code) : null;

        int capacity = !isUdp ? MaxTcp : query.EdnsPayload is { } payload ? Math.Clamp((int)payload, MaxUdp, MaxEdns) : MaxUdp;
        var found = new Lookup();
        DnsResponseCode result =
            query.EdnsVersion != 0 ? DnsResponseCode.BadVersion
            : query.Class is not (1 or 255) || query.Type == DnsType.Axfr ? DnsResponseCode.Refused
            : LookUp(query.Name, query.Type, found);
        return Write(message, query, found, result, capacity);
    }

    private static byte[] Refusal(ReadOnlySpan<byte> message, DnsResponseCode code)
    {
        byte[] answer = new byte[DnsQuery.HeaderLength];
        message[..2].CopyTo(answer);
        answer[2] = (byte)(0b1000_0000 | (message[2] & 0b0111_1001));
        answer[3] = (byte)code;
        return answer;
    }

    private static byte[] Write(ReadOnlySpan<byte> message, DnsQuery query, Lookup found, DnsResponseCode result, int capacity)
    {
        var writer = new DnsWriter(capacity);
        writer.Octets(message[..query.QuestionEnd]);   // the question exactly as it was asked
        bool isPlain = query.QuestionEnd == DnsQuery.HeaderLength + query.Name.Length + 2 + 4;   // neither pointers nor escapes in the name
        if (isPlain) writer.Know(query.Name, DnsQuery.HeaderLength);
        int reserved = query.EdnsPayload is null ? 0 : OptLength;
        bool isTruncated = false;
        ushort answers = Section(found.Answers, ref isTruncated);
        ushort authorities = Section(found.Authorities, ref isTruncated);
        bool isExtraTruncated = false;   // what was not asked for may be missing, RFC 2181 §9
        ushort additional = isTruncated ? (ushort)0 : Section(found.Additional, ref isExtraTruncated);
        if (reserved > 0)
        {
            // Name 8 | type 16 | UDP payload 16 | extended RCODE 8, version 8, flags 16 | length 16
            writer.UInt8(0);
            writer.UInt16((ushort)DnsType.Opt);
            writer.UInt16(MaxEdns);
            writer.UInt32((uint)result >> 4 << 24);
            writer.UInt16(0);
            additional++;
        }

        const int authoritative = 0b0000_0100;
        const int truncated = 0b0000_0010;
        int flags = 0b1000_0000 | authoritative | (isTruncated ? truncated : 0) | (query.RecursionDesired ? 1 : 0);
        writer.Patch(2, (ushort)(flags << 8 | ((int)result & 0xF)));
        writer.Patch(6, answers);
        writer.Patch(8, authorities);
        writer.Patch(10, additional);
        return writer.ToArray();

        ushort Section(List<DnsRecord> records, ref bool overflow)
        {
            ushort count = 0;
            foreach (DnsRecord record in records)
            {
                uint ttl = record is DnsRecord.Soa soa ? Math.Min(soa.Ttl, soa.Minimum) : record.Ttl;
                int before = writer.Length;
                if (!writer.TryRecord(record, ttl) || writer.Length + reserved > capacity)
                {
                    writer.Rewind(before);
                    overflow = true;
                    return count;
                }

                count++;
            }

            return count;
        }
    }

    private DnsResponseCode LookUp(string name, DnsType type, Lookup found)
    {
        for (int aliases = 0; ; aliases++)
        {
            DnsZone zone = _zones.First(candidate => candidate.Covers(name));
            IReadOnlyList<DnsRecord>? records = zone.Find(name);
            List<DnsRecord> matching = records?.Where(record => type == DnsType.Any || record.Type == type).ToList() ?? [];
            found.Answers.AddRange(matching);
            if (matching.Count > 0)
            {
                foreach (DnsRecord record in matching) AddTargets(record, found, depth: 0);
                return DnsResponseCode.NoError;
            }

            if (records?.OfType<DnsRecord.Cname>().FirstOrDefault() is { } alias)
            {
                found.Answers.Add(alias);
                if (aliases == MaxAliases) return DnsResponseCode.ServerFailure;
                name = DnsName.Canonical(alias.Canonical);
                continue;
            }

            found.Authorities.Add(zone.Authority);
            return records is null ? DnsResponseCode.NameError : DnsResponseCode.NoError;
        }
    }

    /// <summary>Adds what the client will ask next: services of a NAPTR, addresses of a service.</summary>
    private void AddTargets(DnsRecord record, Lookup found, int depth)
    {
        if (depth > 2 || record.Target is not { } target || record is DnsRecord.Cname) return;
        string name = DnsName.Canonical(target);
        DnsZone zone = _zones.First(candidate => candidate.Covers(name));
        foreach (DnsRecord next in zone.Find(name) ?? [])
        {
            if (next is not (DnsRecord.A or DnsRecord.Aaaa or DnsRecord.Srv) || found.Answers.Contains(next) || found.Additional.Contains(next)) continue;
            found.Additional.Add(next);
            AddTargets(next, found, depth + 1);
        }
    }

    private sealed class Lookup
    {
        public List<DnsRecord> Answers { get; } = [];

        public List<DnsRecord> Authorities { get; } = [];

        public List<DnsRecord> Additional { get; } = [];
    }
}
