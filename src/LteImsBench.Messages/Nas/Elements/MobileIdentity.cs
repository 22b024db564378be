using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>Mobile identity, TS 24.008 §10.5.1.4.</summary>
public abstract record MobileIdentity : INasElement<MobileIdentity>, INasJson
{
    private const byte TypeImsi = 1;
    private const byte TypeImei = 2;
    private const byte TypeImeisv = 3;
    private const byte TypeTmsi = 4;

    private protected MobileIdentity()
    {
    }

    static MobileIdentity INasElement<MobileIdentity>.Read(ref NasReader r)
    {
        switch (r.Peek() & 7)
        {
            case TypeImsi:
                return new MobileImsi(IdentityDigits.ReadImsi(ref r));
            case TypeImei:
                return new MobileImei(IdentityDigits.Read(ref r));
            case TypeImeisv:
                string digits = IdentityDigits.Read(ref r);
                if (digits.Length != 16) r.Fail($"an IMEISV has 16 digits, not {digits.Length}");
                return new MobileImeisv(digits.Length == 16 ? Imeisv.Parse(digits) : default);
            case TypeTmsi:
                r.Octet();
                return new MobileTmsi(r.UInt32());
            default:
                if (r.IsAtEnd) r.Fail("an empty mobile identity");
                return new MobileOther(r.Rest());
        }
    }

    void INasElement<MobileIdentity>.Write(ref NasWriter w)
    {
        switch (this)
        {
            case MobileImsi { Imsi.Digits: { } digits }:
                IdentityDigits.Write(ref w, TypeImsi, digits);
                break;
            case MobileImei { Imei: { } digits }:
                IdentityDigits.Write(ref w, TypeImei, digits);
                break;
            case MobileImeisv { Imeisv.Digits: { } digits }:
                IdentityDigits.Write(ref w, TypeImeisv, digits);
                break;
            case MobileTmsi { Tmsi: var tmsi }:
                w.Octet(0xF0 | TypeTmsi);
                w.UInt32(tmsi);
                break;
            case MobileOther { Octets: var octets }:
                w.Octets(octets);
                break;
        }
    }

    void INasJson.WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (this)
        {
            case MobileImsi { Imsi: var imsi }:
                json.WriteString("type", "IMSI");
                NasJson.WriteMember(json, "imsi", imsi);
                break;
            case MobileImei { Imei: var imei }:
                json.WriteString("type", "IMEI");
                json.WriteString("imei", imei);
                break;
            case MobileImeisv { Imeisv: var imeisv }:
                json.WriteString("type", "IMEISV");
                NasJson.WriteMember(json, "imeisv", imeisv);
                break;
            case MobileTmsi { Tmsi: var tmsi }:
                json.WriteString("type", "TMSI/P-TMSI/M-TMSI");
                NasJson.WriteHex(json, "tmsi", tmsi, 8);
                break;
            case MobileOther { Octets: var octets }:
                json.WriteString("type", (octets.At(0) & 7) == 0 ? "no identity" : "TMGI");
                NasJson.WriteMember(json, "octets", octets);
                break;
        }

        json.WriteEndObject();
    }
}

/// <summary>A mobile identity that is an IMSI.</summary>
public sealed record MobileImsi(Imsi Imsi) : MobileIdentity;

/// <summary>A mobile identity that is an IMEI.</summary>
public sealed record MobileImei(string Imei) : MobileIdentity;

/// <summary>A mobile identity that is an IMEISV.</summary>
public sealed record MobileImeisv(Imeisv Imeisv) : MobileIdentity;

/// <summary>A mobile identity that is a TMSI, P-TMSI or M-TMSI.</summary>
public sealed record MobileTmsi(uint Tmsi) : MobileIdentity;

/// <summary>No identity, a TMGI or a type that the standard reserves, as octets.</summary>
public sealed record MobileOther(OctetString Octets) : MobileIdentity;
