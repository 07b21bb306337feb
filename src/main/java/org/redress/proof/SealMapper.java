package org.redress.proof;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The seals' tables. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface SealMapper {

  @Insert(
      """
      insert into rd_seal (seal, sealed_at, root, signing_key, signature)
      values (#{seal}, #{sealedAt}, #{root}, #{signingKey}, #{signature})
      """)
  void insertSeal(Seal seal);

  @Update(
      """
      update rd_seal set root = #{root}, signing_key = #{signingKey}, signature = #{signature}
      where seal = #{seal}
      """)
  void sign(Seal seal);

  @Delete("delete from rd_seal where seal = #{seal}")
  void removeSeal(int seal);

  /** Puts the last entry of every case that no seal has yet under a seal; how many. */
  @Insert(
      """
      insert into rd_sealed (case_id, position, link, seal)
      select e.case_id, e.position, e.link, #{seal}
      from rd_case c join rd_entry e on e.case_id = c.case_id and e.position = c.entries
      where e.link is not null
        and not exists (select 1 from rd_sealed s where s.case_id = e.case_id and s.position = e.position)
      """)
  int sealHeads(int seal);

  /** The same of the record of changes about people, which is sealed as if it were a case. */
  @Insert(
      """
      insert into rd_sealed (case_id, position, link, seal)
      select 'people', p.position, p.link, #{seal}
      from rd_people_change p
      where p.position = (select max(position) from rd_people_change)
        and not exists (select 1 from rd_sealed s where s.case_id = 'people' and s.position = p.position)
      """)
  int sealPeople(int seal);

  @Select("select * from rd_seal order by seal")
  List<Seal> seals();

  @Select("select * from rd_seal where seal = #{seal}")
  Optional<Seal> find(int seal);

  @Select("select * from rd_seal where seal = (select max(seal) from rd_seal)")
  Optional<Seal> last();

  @Select("select case_id, position, link, seal from rd_sealed where seal = #{seal}")
  List<SealedHead> heads(int seal);

  @Select(
      "select case_id, position, link, seal from rd_sealed where case_id = #{caseId} order by position")
  List<SealedHead> headsOf(String caseId);

  /** Cases that were sealed and that the register no longer has. */
  @Select(
      """
      select distinct s.case_id from rd_sealed s
      where s.case_id <> 'people' and not exists (select 1 from rd_case c where c.case_id = s.case_id)
      """)
  List<String> casesGone();
}
