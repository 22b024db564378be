using System.Text.Json;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>EPS mobile identity, TS 24.301 §9.9.3.12: an IMSI, an IMEI or a GUTI.</summary>
public abstract record EpsMobileIdentity : INasElement<EpsMobileIdentity>, INasJson
{
    private const byte TypeImsi = 1;
    private const byte TypeImei = 3;
    private const byte TypeGuti = 6;

    private protected EpsMobileIdentity()
    {
    }

    public static implicit operator EpsMobileIdentity(Guti guti) => new GutiIdentity(guti);

    public static implicit operator EpsMobileIdentity(Imsi imsi) => new ImsiIdentity(imsi);

    static EpsMobileIdentity INasElement<EpsMobileIdentity>.Read(ref NasReader r)
    {
        switch (r.Peek() & 7)
        {
            case TypeImsi:
                return new ImsiIdentity(IdentityDigits.ReadImsi(ref r));
            case TypeImei:
                return new ImeiIdentity(IdentityDigits.Read(ref r));
            case TypeGuti:
                r.Octet();
                return new GutiIdentity(new(r.Plmn(), r.UInt16(), r.Octet(), new(r.UInt32())));
            default:
                r.Fail($"EPS mobile identity of type {r.Peek() & 7}: expected 1 (IMSI), 3 (IMEI) or 6 (GUTI)");
                return new GutiIdentity(default);
        }
    }

    void INasElement<EpsMobileIdentity>.Write(ref NasWriter w)
    {
        switch (this)
        {
            case ImsiIdentity { Imsi.Digits: { } digits }:
                IdentityDigits.Write(ref w, TypeImsi, digits);
                break;
            case ImeiIdentity { Imei: { } digits }:
                IdentityDigits.Write(ref w, TypeImei, digits);
                break;
            case GutiIdentity { Guti: var guti }:
                w.Octet(0xF0 | TypeGuti);
                w.Plmn(guti.Plmn);
                w.UInt16(guti.MmeGroupId);
                w.Octet(guti.MmeCode);
                w.UInt32(guti.MTmsi.Value);
                break;
        }
    }

    void INasJson.WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (this)
        {
            case ImsiIdentity { Imsi: var imsi }:
                json.WriteString("type", "IMSI");
                NasJson.WriteMember(json, "imsi", imsi);
                break;
            case ImeiIdentity { Imei: var imei }:
                json.WriteString("type", "IMEI");
                json.WriteString("imei", imei);
                break;
            case GutiIdentity { Guti: var guti }:
                json.WriteString("type", "GUTI");
                NasJson.WriteGuti(json, guti);
                break;
        }

        json.WriteEndObject();
    }
}

/// <summary>An EPS mobile identity that is an IMSI.</summary>
public sealed record ImsiIdentity(Imsi Imsi) : EpsMobileIdentity;

/// <summary>An EPS mobile identity that is an IMEI: 14 digits and a check or spare digit.</summary>
public sealed record ImeiIdentity(string Imei) : EpsMobileIdentity;

/// <summary>An EPS mobile identity that is a GUTI.</summary>
public sealed record GutiIdentity(Guti Guti) : EpsMobileIdentity;
