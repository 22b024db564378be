using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Protocol discriminators of the EPS, TS 24.007 §11.2.3.1.1.</summary>
public enum ProtocolDiscriminator : byte
{
    [Description("EPS session management messages")]
    Esm = 0b0010,

    [Description("EPS mobility management messages")]
    Emm = 0b0111,
}

/// <summary>Security header types, TS 24.301 table 9.3.1.</summary>
public enum SecurityHeaderType : byte
{
    [Description("Plain NAS message, not security protected")]
    Plain = 0b0000,

    [Description("Integrity protected")]
    IntegrityProtected = 0b0001,

    [Description("Integrity protected and ciphered")]
    IntegrityProtectedAndCiphered = 0b0010,

    [Description("Integrity protected with new EPS security context")]
    IntegrityProtectedNewContext = 0b0011,

    [Description("Integrity protected and ciphered with new EPS security context")]
    IntegrityProtectedAndCipheredNewContext = 0b0100,

    [Description("Integrity protected and partially ciphered NAS message")]
    PartiallyCiphered = 0b0101,

    [Description("Security header for the SERVICE REQUEST message")]
    ServiceRequest = 0b1100,
}

/// <summary>Which way a NAS message travels.</summary>
public enum NasDirection
{
    Uplink,
    Downlink,
}
