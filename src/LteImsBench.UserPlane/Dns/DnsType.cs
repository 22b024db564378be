namespace LteImsBench.UserPlane.Dns;

/// <summary>Types of records and questions that the responder knows, as IANA assigns them.</summary>
public enum DnsType : ushort
{
    A = 1,
    Ns = 2,
    Cname = 5,
    Soa = 6,
    Txt = 16,
    Aaaa = 28,
    Srv = 33,
    Naptr = 35,

    /// <summary>RFC 6891; not a record but an extension of the header.</summary>
    Opt = 41,

    /// <summary>A question for the whole zone; refused.</summary>
    Axfr = 252,

    Any = 255,
}

/// <summary>Response codes, RFC 1035 §4.1.1 and RFC 6891 §9.</summary>
public enum DnsResponseCode : byte
{
    NoError = 0,
    FormatError = 1,
    ServerFailure = 2,
    NameError = 3,
    NotImplemented = 4,
    Refused = 5,

    /// <summary>EDNS version that is not implemented; its upper bits are in the OPT record.</summary>
    BadVersion = 16,
}
